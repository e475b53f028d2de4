"""What stands around the page. No panel knows another."""
