"""Parch makes a school's social media policy run."""
