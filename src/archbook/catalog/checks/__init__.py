"""What every entry of a catalog promises. One file a promise, or a family of them."""
