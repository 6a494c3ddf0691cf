"""What is meant by a tag that is none: words of another language, names typed with spaces, ends that are half typed."""
