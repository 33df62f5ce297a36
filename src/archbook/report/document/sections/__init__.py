"""The sections of the document, one file each; `archbook.report.document.registry` finds them."""
