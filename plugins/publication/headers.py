"""The HTTP headers that a host should send, in the `_headers` format that several static hosts read."""

# Nothing from elsewhere, no inline script or style: the charts and the site need no exception.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)

HEADERS = {
    "/*": {
        "Content-Security-Policy": POLICY,
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    },
    "/theme/*": {"Cache-Control": "public, max-age=3600"},
}


def text() -> str:
    """The content of the `_headers` file."""
    blocks = []
    for path, headers in HEADERS.items():
        blocks.append("\n".join([path, *(f"  {name}: {value}" for name, value in headers.items())]))
    return "\n\n".join(blocks) + "\n"
