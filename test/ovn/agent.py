"""All hosts of the networks, each in a network namespace of its own, in one process.

Reads one JSON object a line and answers each with one. Raw packets are sent from a port to a next hop's MAC; where they arrive is seen
on the wire of every port, so that one-way traffic counts. Hosts with several ports forward. Besides there are plain TCP connections.
"""

import ctypes
import ipaddress
import itertools
import json
import os
import selectors
import socket
import struct
import sys
import time

CLONE_NEWNET = 0x40000000
ETH_ALL, IPV4, ARP, IPV6 = 0x0003, 0x0800, 0x0806, 0x86DD
MARK = b"egov"
TCP, UDP, SCTP, ICMP, ICMP6 = 6, 17, 132, 1, 58
libc = ctypes.CDLL(None, use_errno=True)
selector = selectors.DefaultSelector()


class Port:
    """A foot of a host: a raw socket in its namespace."""

    def __init__(self, told):
        self.name, self.host, self.segment = told["name"], told["host"], told["segment"]
        self.forwards, self.next_hops = told["forwards"], [mac(text) for text in told["nextHops"]]
        self.mac = mac(told["mac"])
        self.own = {ipaddress.ip_address(text) for text in told["own"]}
        self.foreign = {ipaddress.ip_address(text) for text in told["foreign"]}
        self.answers = [ipaddress.ip_network(text) for text in told["answers"]]
        self.siblings, self.kernel = [], False
        with inside(told["namespace"]):
            self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_ALL))
            self.socket.bind((self.name, ETH_ALL))
        self.socket.setblocking(False)
        selector.register(self.socket, selectors.EVENT_READ, self.read)

    def send(self, to, kind, payload):
        try:
            self.socket.send(to + self.mac + struct.pack("!H", kind) + payload)
        except BlockingIOError:
            pass  # Everything is sent more than once.

    def read(self):
        while True:
            try:
                frame, address = self.socket.recvfrom(65535)
            except BlockingIOError:
                return
            if address[2] == socket.PACKET_OUTGOING or len(frame) < 14:
                continue
            kind = struct.unpack("!H", frame[12:14])[0]
            if kind == ARP:
                self.answer_arp(frame)
            elif kind in (IPV4, IPV6):
                self.answer_solicitation(frame)
                self.take(kind, frame[14:])

    def may_have(self, address):
        """The kernel answers for its own addresses once it has them; routers for theirs, whoever else might."""
        return not (self.kernel and address in self.own) and address not in self.foreign and any(
            address in block for block in self.answers if block.version == address.version
        )

    def answer_arp(self, frame):
        operation, sender, asking, _, asked = struct.unpack("!H6s4s6s4s", frame[20:42])
        if operation == 1 and asking != asked and sender != self.mac and self.may_have(ipaddress.ip_address(asked)):
            reply = struct.pack("!HHBBH6s4s6s4s", 1, IPV4, 6, 4, 2, self.mac, asked, sender, asking)
            self.send(sender, ARP, reply)

    def answer_solicitation(self, frame):
        packet = frame[14:]
        if frame[12:14] != b"\x86\xdd" or len(packet) < 64 or packet[6] != ICMP6 or packet[40] != 135:
            return
        asking, asked = packet[8:24], packet[48:64]
        if self.may_have(ipaddress.ip_address(asked)) and any(asking):
            body = struct.pack("!BBHI16sBB6s", 136, 0, 0, 0x60000000, asked, 2, 1, self.mac)
            self.send(frame[6:12], IPV6, ip_header(6, asked, asking, ICMP6, 255, body))

    def take(self, kind, packet):
        found = read_marked(kind, packet)
        if found is None or found[0] not in questions:
            return
        number, header, offset = found
        question = questions[number]
        if header != question["kind"]:
            return
        question["arrived"].add(self.name)
        again = (self.name, bytes(packet[12:20]) if kind == IPV4 else bytes(packet[8:40]), packet[offset : offset + 4])
        if not self.forwards or again in question["forwarded"]:
            return
        question["forwarded"].add(again)
        onward = aged(kind, packet)
        for sibling in self.siblings:
            for to in sibling.next_hops:
                sibling.send(to, kind, onward)


class inside:
    """Sockets that are made meanwhile belong to the namespace."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.before = os.open("/proc/self/ns/net", os.O_RDONLY)
        there = os.open(f"/run/netns/{self.name}", os.O_RDONLY)
        enter(there)
        os.close(there)

    def __exit__(self, *_):
        enter(self.before)
        os.close(self.before)


def enter(namespace):
    if libc.setns(namespace, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def mac(text):
    return bytes.fromhex(text.replace(":", ""))


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ip_header(version, source, destination, protocol, ttl, body):
    """Puts the body's checksum in and a header in front."""
    place = {TCP: 16, UDP: 6, ICMP: 2, ICMP6: 2}.get(protocol)
    if place is not None:
        pseudo = source + destination + struct.pack("!II", len(body), protocol)
        total = checksum(body if protocol == ICMP else pseudo + body)
        body = body[:place] + struct.pack("!H", total or 0xFFFF) + body[place + 2 :]
    if version == 6:
        return struct.pack("!IHBB", 6 << 28, len(body), protocol, ttl) + source + destination + body
    head = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(body), 0, 0, ttl, protocol, 0) + source + destination
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + body


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


fresh = itertools.cycle(range(41000, 65000))


def packet_of(number, told):
    """
    A packet that carries its number: a SYN in its sequence number, others behind their header. Each is of a connection of its own where
    the question names no source port: a second SYN after a RST ends the switch of OVS 3.1.0 by an assertion.
    """
    protocol, b, other = told["protocol"], told["b"], next(fresh)
    a = other if told["a"] is None else told["a"]
    marked = MARK + struct.pack("!I", number)
    if protocol == TCP:
        body = struct.pack("!HHIIBBHHH", a, b, number + 0x65670000, 0, 0x50, 2, 1024, 0, 0)
    elif protocol == UDP:
        body = struct.pack("!HHHH", a, b, 8 + len(marked), 0) + marked
    elif protocol in (ICMP, ICMP6):
        body = struct.pack("!BBHHH", b >> 8, b & 255, 0, other, 1) + marked
    elif protocol == SCTP:
        # A whole INIT, since connection tracking looks at it: the number is the tag.
        chunk = struct.pack("!BBHIIHHI", 1, 0, 20, number + 0x65670000, 65535, 1, 1, 1)
        body = struct.pack("!HHI", a, b, 0)
        body = body + struct.pack("<I", crc32c(body + b"\0\0\0\0" + chunk)) + chunk
    else:
        body = marked
    source, destination = ipaddress.ip_address(told["source"]), ipaddress.ip_address(told["destination"])
    return ip_header(source.version, source.packed, destination.packed, protocol, 64, body)


def read_marked(kind, packet):
    """The number, what kind of packet it is, and where its body begins; None for others."""
    if kind == IPV4:
        protocol, offset = packet[9], (packet[0] & 15) * 4
    else:
        protocol, offset = packet[6], 40
    body = packet[offset:]
    try:
        if protocol == TCP:
            sequence, flags = struct.unpack("!I", body[4:8])[0], body[13]
            return (sequence & 0xFFFF, [protocol], offset) if sequence >> 16 == 0x6567 and flags == 2 else None
        if protocol == SCTP:
            tag = struct.unpack("!I", body[16:20])[0]
            return (tag & 0xFFFF, [protocol], offset) if tag >> 16 == 0x6567 and body[12] == 1 else None
        skip = 8 if protocol in (UDP, ICMP, ICMP6) else 0
        if body[skip : skip + 4] != MARK:
            return None
        number = struct.unpack("!I", body[skip + 4 : skip + 8])[0]
        return number, [protocol, *(body[:2] if protocol in (ICMP, ICMP6) else ())], offset
    except (struct.error, IndexError):
        return None


def aged(kind, packet):
    if kind == IPV6:
        return packet[:7] + bytes([packet[7] - 1]) + packet[8:]
    head = packet[:8] + bytes([packet[8] - 1]) + packet[9:10] + b"\0\0" + packet[12:20]
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + packet[20:]


ports = {}
questions = {}


def run_for(seconds):
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        for key, _ in selector.select(left):
            key.data()


def plug(told):
    for one in told["ports"]:
        ports[one["name"]] = Port(one)
    for port in ports.values():
        port.siblings = [other for other in ports.values() if other.host == port.host and other is not port]
    return {}


def send(told):
    """Sends every packet from every port of its host to every next hop, `rounds` times; says which ports got it."""
    for one in told["packets"]:
        protocol, b = one["protocol"], one["b"]
        kind = [protocol, b >> 8, b & 255] if protocol in (ICMP, ICMP6) else [protocol]
        questions[one["number"]] = {"kind": kind, "arrived": set(), "forwarded": set()}
    for _ in range(told["rounds"]):
        for one in told["packets"]:
            for name in one["from"]:
                for to in ports[name].next_hops:
                    packet = packet_of(one["number"], one)
                    ports[name].send(to, IPV4 if packet[0] >> 4 == 4 else IPV6, packet)
            run_for(0.002)
        run_for(told["seconds"])
    return {"arrived": {number: sorted(question["arrived"]) for number, question in questions.items()}}


def listen(told):
    """Answers TCP connections with the name of the namespace. From now on kernels have addresses."""
    for port in ports.values():
        port.kernel = True
    for one in told["listeners"]:
        with inside(one["namespace"]):
            listener = socket.create_server(("::", one["port"]), family=socket.AF_INET6, dualstack_ipv6=True, backlog=64)
        listener.setblocking(False)

        def greet(listener=listener, name=one["namespace"]):
            try:
                connection, _ = listener.accept()
            except BlockingIOError:
                return
            connection.send(name.encode())
            connection.close()

        selector.register(listener, selectors.EVENT_READ, greet)
    return {}


def connect(told):
    """Makes all connections at once; says which namespace has greeted each."""
    greeted = {}
    for one in told["connections"]:
        family = socket.AF_INET6 if ":" in one["destination"] else socket.AF_INET
        with inside(one["namespace"]):
            client = socket.socket(family, socket.SOCK_STREAM)
        client.setblocking(False)
        try:
            client.bind((one["source"], 0))
            client.connect((one["destination"], one["port"]))
        except BlockingIOError:
            pass
        except OSError:
            continue

        def read(client=client, number=one["number"]):
            try:
                name = client.recv(64)
            except BlockingIOError:
                return
            except OSError:
                name = b""
            selector.unregister(client)
            client.close()
            if name:
                greeted[number] = name.decode()

        selector.register(client, selectors.EVENT_READ, read)
    run_for(told["seconds"])
    return {"greeted": greeted}


operations = {"plug": plug, "send": send, "listen": listen, "connect": connect}

for line in sys.stdin:
    order = json.loads(line)
    print(json.dumps(operations[order.pop("op")](order)), flush=True)
