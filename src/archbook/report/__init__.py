"""Write results down: plain text, HTML, CSV, Markdown, JSON documents."""
