"""What people type about organisations, people and roles. Forms check; they never save."""
