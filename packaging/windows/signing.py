"""Signs what is ours, where there is a certificate: `WINDOWS_CERTIFICATE`, a .pfx in base64, with its password.

Of what others made the signatures stay as they are. `WINDOWS_TIMESTAMP` is who says when it was signed, so that it
counts after the certificate ended; "no" for trying it out.
"""

import base64
import os
import subprocess
import tempfile
from pathlib import Path

USUAL_TIMESTAMP = "http://timestamp.digicert.com"


def sign(path: Path) -> None:
    """Sign it in place; without a certificate it stays as it is."""
    certificate = os.environ.get("WINDOWS_CERTIFICATE", "")
    if not certificate:
        return
    password = os.environ.get("WINDOWS_CERTIFICATE_PASSWORD", "")
    stamp = os.environ.get("WINDOWS_TIMESTAMP", USUAL_TIMESTAMP)
    with tempfile.TemporaryDirectory() as folder:
        key, secret, signed = (Path(folder) / name for name in ("key.pfx", "password", path.name))
        key.write_bytes(base64.b64decode(certificate))
        secret.write_text(password, "utf-8")
        asked = ["osslsigncode", "sign", "-pkcs12", str(key), "-readpass", str(secret)]
        said = ["-h", "sha256", "-n", "Bijeenkomst"]
        stamped = [] if stamp == "no" else ["-ts", stamp]
        subprocess.run([*asked, *said, *stamped, "-in", path, "-out", signed], check=True)
        path.write_bytes(signed.read_bytes())
