"""The picture that goes with a link to a page: 1200 × 630, made without a browser."""
