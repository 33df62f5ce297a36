"""Pictures of a blueprint: one module decides what each shows, none of them draws."""
