"""What a DOCX needs: the tree that pandoc reads, a reference document, wide pages."""
