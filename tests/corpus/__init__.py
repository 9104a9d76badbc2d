"""Made-up policies, half of them faulty: what the health check and the readers are measured on."""
