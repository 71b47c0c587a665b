"""The peer of the batch bench: checks the domains on standard input, one after the other as checkdmarc does.

Arguments: what to run (checkdmarc or questions), address and port of the resolver. Prints one JSON object: seconds, and
how many domains. "questions" is what checkdmarc asks the DNS and nothing else: it runs where only dnspython is there,
and checkdmarc itself cannot be faster. Says "missing" and ends with 3 where its packages are not installed.
"""

import json
import sys
import time

what, address, port = sys.argv[1], sys.argv[2], int(sys.argv[3])

try:
    import dns.exception
    import dns.query
    import dns.resolver

    if what == "checkdmarc":
        import checkdmarc
except ImportError as error:
    print(json.dumps({"missing": error.name}))
    sys.exit(3)

# Neither takes a port for its questions about signatures, and the fake internet cannot have port 53.
for name in ("udp", "tcp", "udp_with_fallback"):
    original = getattr(dns.query, name)

    def on_port(*args, original=original, **more):
        more["port"] = port
        return original(*args[:3], **more)

    setattr(dns.query, name, on_port)

resolver = dns.resolver.Resolver(configure=False)
resolver.nameservers = [address]
resolver.port = port
resolver.timeout = resolver.lifetime = 2.0


def ask(name, record_type):
    try:
        return [record.to_text() for record in resolver.resolve(name, record_type, raise_on_no_answer=False)]
    except dns.exception.DNSException:
        return []


hosts = {}


def ask_all(domain):
    """The questions of check_domains: DNSSEC, SOA, NS, MTA-STS, MX and its addresses, SPF, DMARC, TLS-RPT, BIMI."""
    for record_type in ("DNSKEY", "SOA", "NS"):
        ask(domain, record_type)
    ask(f"_mta-sts.{domain}", "TXT")
    for line in ask(domain, "MX"):
        host = line.split(" ")[-1]
        if host not in hosts:
            hosts[host] = ask(host, "A") + ask(host, "AAAA")
    for name in (domain, f"_dmarc.{domain}", f"_smtp._tls.{domain}", f"default._bimi.{domain}"):
        ask(name, "TXT")


domains = sys.stdin.read().split()
started = time.monotonic()
if what == "checkdmarc":
    # It knocks at port 25 only, where the fake internet is not: without it, it does less than we do.
    checkdmarc.check_domains(domains, skip_tls=True, nameservers=[address], resolver=resolver, timeout=2.0)
else:
    for domain in domains:
        ask_all(domain)
print(json.dumps({"seconds": time.monotonic() - started, "domains": len(domains)}))
