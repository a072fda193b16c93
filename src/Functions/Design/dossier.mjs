// Checks a dossier file as the verify command does, as far as that needs no rules: the trail is whole, it ends as the case says, the
// round's text is the one the case was opened under, and files that lie beside it are those that came in. A proof leads to the record of
// its day, and the end of the trail that it brings to the proof.
const Empty = '0'.repeat(64);

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));

// As Core/Cases/Trails/Seal: each text with its length before it.
const seal = (texts) => sha256(new TextEncoder().encode(
  texts.map((text) => `${text?.length ?? -1}:${text ?? ''}\n`).join('')));

// "2026-11-25T03:00:00.5+00:00" with all seven places, as it was sealed.
const whole = (instant) => {
  const [, day, time, fraction = '', zone] = /^(.*T)([\d:]{8})(?:\.(\d+))?(.*)$/.exec(instant);
  return `${day}${time}.${fraction.padEnd(7, '0')}${zone === 'Z' ? '+00:00' : zone}`;
};

const ordinal = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

const signed = ({ name, office }) => [
  name, office.id, office.en ?? office.id,
  ...Object.entries(office).filter(([code]) => code !== 'id' && code !== 'en').sort((one, other) => ordinal(one[0], other[0])).flat(),
];

const hashOf = (entry) => seal([
  `${entry.sequence}`, whole(entry.at), entry.who, entry.what, entry.why,
  ...Object.entries(entry.facts).sort((one, other) => ordinal(one[0], other[0])).flat(), entry.previous,
  ...(entry.by ? signed(entry.by) : []),
]);

const firstBroken = async (trail, head = { sequence: 0, hash: Empty }) => {
  for (const entry of trail) {
    if (entry.sequence !== head.sequence + 1 || entry.previous !== head.hash || entry.hash !== await hashOf(entry))
      return entry.sequence;
    head = entry;
  }
  return null;
};

const ascii = (text) => new TextEncoder().encode(text);

const joined = (...parts) => sha256(Uint8Array.from(parts.flatMap((part) => [...part])));

const bytes = (text) => text.match(/../g).map((pair) => parseInt(pair, 16));

// As Core/Anchor/MerkleTree: the root that a leaf leads to by the hashes beside its way; null when the way has another length, or the
// leaf no place.
const rootFrom = async (leaf, index, count, path) => {
  if (!(index >= 0 && index < count))
    return null;

  let [hash, at, last] = [await joined([0], leaf), index, count - 1];
  for (const beside of path) {
    if (last === 0)
      return null;
    if (at % 2 === 1 || at === last) {
      hash = await joined([1], bytes(beside), bytes(hash));
      for (; at % 2 === 0 && at > 0; at = Math.floor(at / 2))
        last = Math.floor(last / 2);
    } else
      hash = await joined([1], bytes(hash), bytes(beside));
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
};

const proven = async ({ head, index, path, day, entries }) => {
  const root = await rootFrom(ascii(`${head.number} ${head.sequence} ${head.hash}`), index, day.count, path);
  const seal = await sha256(ascii(`${day.previous} ${day.day} ${day.count} ${day.root}`));
  const holds = root === day.root && seal === day.seal;
  const found = [{ holds, words: holds ? 'bukti' : 'bukti-lain', names: [day.day, day.seal] }];
  if (!entries)
    return found;

  const [first, last] = [entries[0], entries.at(-1)];
  const leads = await firstBroken(entries, { sequence: first?.sequence - 1, hash: first?.previous }) === null
    && last?.sequence === head.sequence && last?.hash === head.hash;
  return [
    ...found, { holds: leads, words: leads ? 'akhirnya' : 'akhirnya-lain', names: [entries.length, head.sequence] },
    ...(leads ? entries : []).map((entry) => (
      { holds: true, words: 'catatan', names: [entry.sequence, entry.what, entry.by?.name ?? entry.who, entry.why ?? ''] })),
  ];
};

/**
 * What was found of the text of a dossier file or of a proof: each with whether it holds, by which words it is told, and what these name.
 * Nothing is found of what is neither.
 */
export async function check(text) {
  let file;
  try { file = JSON.parse(text); } catch { return []; }
  if (file?.schema === 'ovop.proof/1')
    return proven(file).catch(() => []);

  const parts = Array.isArray(file?.parts) ? file.parts : [];
  const head = parts.find((part) => part.part === 'Case');
  if (file?.schema !== 'ovop.dossier/1' || !head)
    return [];

  const trail = parts.filter((part) => part.part === 'TrailEntry').sort((one, other) => one.sequence - other.sequence);
  const broken = await firstBroken(trail);
  const last = trail.at(-1);
  const ends = last?.sequence === head.trail.sequence && last?.hash === head.trail.hash;
  const round = await sha256(new TextEncoder().encode(file.round));
  const opened = [...trail].reverse().find((entry) => entry.what === 'wording.taken') ?? trail[0];
  return [
    broken === null ? { holds: true, words: 'utuh', names: [trail.length] } : { holds: false, words: 'rusak', names: [broken] },
    { holds: ends, words: ends ? 'akhir' : 'lain', names: [head.trail.sequence, head.trail.hash] },
    { holds: round === head.roundHash && opened?.facts.round === round, words: round === head.roundHash ? 'putaran' : 'putaran-lain', names: [round] },
  ];
}

/** Whether what was checked is a dossier, whose star can be worked out. */
export const isDossier = (text) => JSON.parse(text).schema === 'ovop.dossier/1';

/** Which documents of the dossier a file of this fingerprint is; empty for none. */
export const documents = (text, fingerprint) => (JSON.parse(text).parts ?? [])
  .filter((part) => part.part === 'StoredDocument' && part.facts?.sha256 === fingerprint).map((part) => `${part.code} ${part.turn}`);
