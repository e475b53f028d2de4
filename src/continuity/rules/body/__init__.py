"""Rules about bodies: wounds and death."""
