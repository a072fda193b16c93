// Reads the signature of a PDF as PAdES asks for it with nothing but Node, and says what it finds; ends with 1 where it does not hold.
import { createHash, verify, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

const pdf = readFileSync(process.argv[2]);
const text = pdf.toString("latin1");
const [, ...range] = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text).map(Number);
const [from, length, after, rest] = range;
const covered = Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(after, after + rest)]);
const hole = text.slice(length, after);
const must = (holds, what) => {
  if (!holds) {
    console.log(`not so: ${what}`);
    process.exit(1);
  }
};

function read(buffer, at = 0) {
  let size = buffer[at + 1];
  let start = at + 2;
  if (size > 127) {
    const bytes = size & 127;
    size = buffer.readUIntBE(start, bytes);
    start += bytes;
  }
  const parts = [];
  if (buffer[at] & 32)
    for (let inner = start; inner < start + size; inner = parts.at(-1).end) parts.push(read(buffer, inner));
  return { tag: buffer[at], all: buffer.subarray(at, start + size), body: buffer.subarray(start, start + size), end: start + size, parts };
}

const oid = (node) => {
  const [first, ...others] = node.body;
  const arcs = [Math.floor(first / 40), first % 40];
  let arc = 0;
  for (const byte of others) {
    arc = arc * 128 + (byte & 127);
    if (byte < 128) {
      arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join(".");
};

must(from === 0 && after + rest === pdf.length, "the signature covers the whole file");
must(/^<[0-9A-F]+>$/.test(hole), "what is left out is the signature alone");
must(/\/SubFilter\s*\/ETSI\.CAdES\.detached/.test(text), "it is a signature after ETSI EN 319 142");

const [type, wrapped] = read(Buffer.from(hole.slice(1, -1), "hex")).parts;
must(oid(type) === "1.2.840.113549.1.7.2", "it is signed data");
const [, , content, certificates, signers] = wrapped.parts[0].parts;
must(content.parts.length === 1, "the file is not within the signature");
const certificate = new X509Certificate(certificates.parts[0].all);
const [, , , signed, , signature] = signers.parts[0].parts;
const attributes = new Map(signed.parts.map((attribute) => [oid(attribute.parts[0]), attribute.parts[1].parts[0]]));

must(attributes.get("1.2.840.113549.1.9.4").body.equals(createHash("sha256").update(covered).digest()), "the digest is that of the file");
must(!attributes.has("1.2.840.113549.1.9.5"), "the time stands in the file, not in the signature");
const named = attributes.get("1.2.840.113549.1.9.16.2.47").parts[0].parts[0].parts.at(-1);
must(named.body.equals(createHash("sha256").update(certificate.raw).digest()), "the signature names its certificate");
const asSet = Buffer.from(signed.all);
asSet[0] = 0x31;
must(verify("sha256", asSet, certificate.publicKey, signature.body), "the certificate's key has signed");
console.log(certificate.subject.replaceAll("\n", ", "));
