"""The words we use: plain values, standard library only."""
