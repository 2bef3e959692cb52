"""The server of the phone pages: starting and stopping, and the status that it reports."""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import uvicorn

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
from bijeenkomst.web.server.listening import BACKLOG, listen_on
from bijeenkomst.web.server.phone_session import PhoneSession
from bijeenkomst.web.server.proxy import host_name, public_address
from bijeenkomst.web.server.session_bridge import SessionBridge, tell_loop

USUAL_PORTS = (8080, 8081, 8088, 8090)  # N4: not AirPlay's 5000/7000, not Hyper-V's from 49152
EVERYWHERE = ("0.0.0.0", "")
LOOK_AGAIN_SECONDS = 5.0  # N3
STATUS_SECONDS = (
    0.5  # between two reports: a hall that opens the page together causes two a second, not hundreds
)
PATIENCE_SECONDS = 1  # for requests under way when it stops


class _Server(uvicorn.Server):
    """uvicorn without its handling of signals, which is left to the process that runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave all signals alone."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Let many connections wait in the system; uvicorn's own `backlog` limits those that it accepts at once."""
        await super().startup(sockets)
        for listening in sockets or ():
            listening.listen(BACKLOG)


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
        self._session = PhoneSession(session)
        self._host = host
        self._ports = tuple(ports)
        self._public_url = public_url.rstrip("/")
        self._proxies = tuple(proxies)
        self._on_status = on_status
        self._socket: socket.socket | None = None
        self._server: _Server | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._live: LiveStream | None = None
        self._stopped = False
        self.port = 0

    @property
    def base_url(self) -> str:
        """The address for phones: the public one when there is one, else this laptop's own."""
        return self._public_url or public_address(self._session.meeting.address) or self.own_url

    @property
    def own_url(self) -> str:
        """This laptop's own address, without any proxy in front of it."""
        return f"http://{self._own_address()}:{self.port}"

    def bind(self) -> None:
        """Take the port; after this `port` and `base_url` are right.

        Raises:
            PortTaken: none of the ports is free and allowed; the sentence says what to do (N4).
        """
        self._socket = listen_on(self._host, self._ports)
        self.port = self._socket.getsockname()[1]

    def run(self) -> None:
        """Serve until `stop` is called; then streams end, and requests under way are still answered."""
        if self._socket is None:
            self.bind()
        asyncio.run(self._serve(allow_many_open_files()))

    def stop(self) -> None:
        """Stop serving soon. May be called from any thread, or from a signal handler."""
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
        live.publish(self._session.meeting)  # it may have changed just before we listened
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
        self._server = _Server(config)
        self._server.should_exit = self._stopped
        background = [
            asyncio.create_task(live.beat()),
            asyncio.create_task(end_slow_clients(self._server.server_state.connections, budgets.forget)),
        ]
        if self._on_status is not None:
            telling = self._tell_status(self._on_status, live, visitors, status, sources)
            background.append(asyncio.create_task(telling))
        try:
            await self._server.serve(sockets=[self._socket] if self._socket else None)
        finally:
            stop_listening()
            stop_counting()
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)

    async def _tell_status(
        self,
        tell: Callable[[PhoneServerStatus], None],
        live: LiveStream,
        visitors: Visitors,
        changed: asyncio.Event,
        sources: AnswerSources,
    ) -> None:
        """Report at the start, when phones come and go, at the first of them, and on another address (N3, N6)."""
        reported: PhoneServerStatus | None = None
        while True:
            changed.clear()
            status = await asyncio.to_thread(self._status, live.phones)
            status = replace(status, seen_phone=visitors.seen_phone_at(status.base_url))
            status = replace(status, flood=sources.flood(self._session.meeting))
            if status != reported:
                reported = status
                await asyncio.to_thread(tell, status)
            await asyncio.sleep(STATUS_SECONDS)
            with contextlib.suppress(TimeoutError):
                # before Python 3.12 `wait_for` loses a cancellation that arrives together with the result
                async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                    await changed.wait()

    def _status(self, phones: int) -> PhoneServerStatus:
        own_addresses = addresses()
        known = tuple((own.address, own.network) for own in own_addresses)
        reachable = for_phones(own_addresses)
        chosen = self._host not in EVERYWHERE or host_name(self._session.meeting.address) in dict(known)
        if reachable or chosen:
            return PhoneServerStatus(True, self.base_url, known, phones, port=self.port)
        sentence = N_(
            "Deze laptop zit op geen enkel netwerk, dus telefoons kunnen er niet bij. "
            "Verbind met het Wi-Fi van de zaal of uw eigen router. Papier werkt altijd."
        )
        return PhoneServerStatus(True, "", known, phones, sentence, port=self.port)

    def _own_address(self) -> str:
        """The address that the facilitator chose, as long as this laptop has it; else the likely one (N1)."""
        if self._host not in EVERYWHERE:
            return self._host
        own_addresses = [own.address for own in addresses()]
        chosen = host_name(self._session.meeting.address)
        if chosen in own_addresses:
            return chosen
        return own_addresses[0] if own_addresses else "127.0.0.1"
