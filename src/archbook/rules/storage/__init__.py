"""Rules about volumes, images, objects and metrics."""
