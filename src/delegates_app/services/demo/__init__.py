"""The two demonstration conferences, told as the history of a secretariat at work."""

from delegates_app.services.demo.writing import write_demo

__all__ = ["write_demo"]
