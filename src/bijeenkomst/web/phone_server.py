"""The server of the phone pages: its socket, its life and what it tells of itself."""

import asyncio
import contextlib
import errno
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import uvicorn

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import Sentence
from bijeenkomst.i18n import later as N_
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.session.local import LocalSession
from bijeenkomst.web.pages.live_stream import LiveStream
from bijeenkomst.web.protection.answer_sources import AnswerSources
from bijeenkomst.web.protection.budgets import Budgets
from bijeenkomst.web.protection.connections import Connections, at_once, room_for
from bijeenkomst.web.protection.open_files import allow_many_open_files
from bijeenkomst.web.protection.slow_clients import end_slow_clients, time_limited
from bijeenkomst.web.protection.visitors import Visitors
from bijeenkomst.web.routes import make_app
from bijeenkomst.web.server.addresses import addresses, for_phones
from bijeenkomst.web.server.proxy import host_name, public_address
from bijeenkomst.web.server.session_bridge import SessionBridge, tell_loop

USUAL_PORTS = (8080, 8081, 8088, 8090)  # N4: not AirPlay's 5000/7000, not Hyper-V's from 49152
EVERYWHERE = ("0.0.0.0", "")
BACKLOG = 2048
LOOK_AGAIN_SECONDS = 5.0  # N3
STATUS_SECONDS = 0.5  # a hall that opens the page at once makes two messages a second, not hundreds
PATIENCE_SECONDS = 1  # for requests under way when it stops


class PortTaken(WorldError):
    """The phones cannot be served: the port is in use or forbidden."""


WAITING = 2048  # connections that the system holds for us


class _Quiet(uvicorn.Server):
    """Signals are the business of who runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Few are taken in at once; the others wait in the system, as many as before."""
        await super().startup(sockets)
        for each in sockets or ():
            each.listen(WAITING)


class PhoneServer:
    """Serves the phone pages of a session. `bind`, then `run`; `stop` may be called from any thread."""

    def __init__(
        self,
        session: LocalSession,
        host: str,
        ports: Sequence[int] = USUAL_PORTS,
        public_url: str = "",
        proxies: Sequence[str] = (),
        on_status: Callable[[PhoneServerStatus], None] | None = None,
    ) -> None:
        self._session = session
        self._host = host
        self._ports = tuple(ports)
        self._public_url = public_url.rstrip("/")
        self._proxies = tuple(proxies)
        self._on_status = on_status or (lambda _status: None)
        self._socket: socket.socket | None = None
        self._server: _Quiet | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._live: LiveStream | None = None
        self._stopped = False
        self.port = 0

    @property
    def base_url(self) -> str:
        """What phones open: the public address when there is one, else that of this laptop."""
        return self._public_url or public_address(self._session.meeting.address) or self.own_url

    @property
    def own_url(self) -> str:
        """This laptop's own address, whatever stands in front of it."""
        return f"http://{self._own_address()}:{self.port}"

    def bind(self) -> None:
        """Take the port; after this `port` and `base_url` are right.

        Raises:
            PortTaken: none of the ports can be had, said in words (N4).
        """
        refused = 0
        for port in self._ports:
            # named TCP, or asyncio leaves Nagle's algorithm on: each second answer on a line then took 40 ms more
            taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            if sys.platform == "win32":
                taken.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # at once again after a restart
            try:
                taken.bind((self._host, port))
                taken.listen(BACKLOG)
            except OSError as error:
                taken.close()
                refused = error.errno or 0
                continue
            except OverflowError:  # no such port
                taken.close()
                continue
            self._socket, self.port = taken, taken.getsockname()[1]
            return
        raise PortTaken(self._why(refused))

    def run(self) -> None:
        """Serve until `stop`; then open streams end and requests under way are answered."""
        if self._socket is None:
            self.bind()
        asyncio.run(self._serve(allow_many_open_files()))

    def stop(self) -> None:
        """Stop serving soon. From any thread, or from a signal."""
        self._stopped = True
        if self._loop is not None:
            tell_loop(self._loop, self._end)

    def _end(self) -> None:
        if self._server is not None:
            self._server.should_exit = True
        if self._live is not None:
            self._live.close()

    async def _serve(self, open_files: int) -> None:
        loop = self._loop = asyncio.get_running_loop()
        status = asyncio.Event()
        visitors = Visitors(status.set)
        live = self._live = LiveStream(self._session.meeting, loop, status.set)
        sources = AnswerSources(status.set)
        stop_listening = self._session.listen(live.heard)
        stop_counting = self._session.listen(sources.heard)
        live.publish(self._session.meeting)  # what was shown just before we listened
        budgets = Budgets(proxies=lambda: self._proxies)
        bridge = SessionBridge(self._session, loop)
        app = make_app(
            self._session,
            bridge,
            live,
            self._public_url,
            visitors.loaded,
            self._proxies,
            budgets,
            sources=sources,
            key=self._session.phone_key,
        )
        config = uvicorn.Config(
            app,
            http=time_limited(Connections(room_for(open_files), budgets.is_exempt)),
            ws="none",
            backlog=at_once(open_files),
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=PATIENCE_SECONDS,
        )
        self._server = _Quiet(config)
        self._server.should_exit = self._stopped
        beside = [
            asyncio.create_task(live.beat()),
            asyncio.create_task(self._tell_status(live, visitors, status, sources)),
            asyncio.create_task(end_slow_clients(self._server.server_state.connections, budgets.forget)),
        ]
        try:
            await self._server.serve(sockets=[self._socket] if self._socket else None)
        finally:
            stop_listening()
            stop_counting()
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    async def _tell_status(
        self, live: LiveStream, visitors: Visitors, changed: asyncio.Event, sources: AnswerSources
    ) -> None:
        """At the start, when phones come and go, at the first of them, and when the address changes (N3, N6)."""
        told: PhoneServerStatus | None = None
        while True:
            changed.clear()
            status = await asyncio.to_thread(self._status, live.phones)
            status = replace(status, seen_phone=visitors.seen_phone_at(status.base_url))
            status = replace(status, flood=sources.flood(self._session.meeting))
            if status != told:
                told = status
                await asyncio.to_thread(self._on_status, status)
            await asyncio.sleep(STATUS_SECONDS)
            with contextlib.suppress(TimeoutError):
                # until Python 3.12 `wait_for` loses a cancel that comes together with the news
                async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                    await changed.wait()

    def _status(self, phones: int) -> PhoneServerStatus:
        found = addresses()
        known = tuple((one.address, one.network) for one in found)
        reached = for_phones(found)
        chosen = self._host not in EVERYWHERE or host_name(self._session.meeting.address) in dict(known)
        if reached or chosen:
            return PhoneServerStatus(True, self.base_url, known, phones, port=self.port)
        sentence = N_(
            "Deze laptop zit op geen enkel netwerk, dus telefoons kunnen er niet bij. "
            "Verbind met het Wi-Fi van de zaal of uw eigen router. Papier werkt altijd."
        )
        return PhoneServerStatus(True, "", known, phones, sentence, port=self.port)

    def _own_address(self) -> str:
        """The one that the facilitator chose, as long as this laptop has it; else the likely one (N1)."""
        if self._host not in EVERYWHERE:
            return self._host
        found = [one.address for one in addresses()]
        chosen = host_name(self._session.meeting.address)
        return chosen if chosen in found else found[0] if found else "127.0.0.1"

    def _why(self, refused: int) -> Sentence:
        ports = ", ".join(map(str, self._ports))
        if refused in (errno.EADDRINUSE, 10048):
            return N_(
                "Poort %(ports)s is al in gebruik op deze laptop, misschien door een tweede venster van dit programma. "
                "Sluit dat en open de bijeenkomst opnieuw. Alles behalve de telefoons werkt gewoon.",
                ports=ports,
            )
        if refused in (errno.EACCES, 10013):
            return N_(
                "Het systeem staat poort %(ports)s niet toe. Vraag wie deze laptop beheert. "
                "Alles behalve de telefoons werkt gewoon.",
                ports=ports,
            )
        return N_(
            "Op adres %(host)s kan deze laptop niet luisteren. Is het netwerk veranderd? "
            "Alles behalve de telefoons werkt gewoon.",
            host=self._host,
        )
