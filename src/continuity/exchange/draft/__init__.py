"""The manuscript as it leaves the house: one document, whatever it is written as."""
