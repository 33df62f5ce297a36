"""Results as pandas data frames, read of their documents; the only place that knows pandas."""
