"""Rules about outliving failures."""
