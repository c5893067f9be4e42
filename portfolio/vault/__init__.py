"""Keys, the keychain, the folder on disk and the encrypted evidence files."""
