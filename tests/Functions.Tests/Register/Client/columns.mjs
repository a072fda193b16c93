// Reads a table through its CSV on the Web metadata, as a program of somebody else does: each value with the type that it has.
import { createReadStream, readFileSync } from 'node:fs';
import DataFactory from '@rdfjs/data-model';
import Datasets from '@rdfjs/dataset';
import Parser from '@zazuko/rdf-parser-csvw';
import jsonld from 'jsonld';

// Of http://www.w3.org/ns/csvw, which is not fetched, the terms that our metadata uses.
const context = {
  '@vocab': 'http://www.w3.org/ns/csvw#', dc: 'http://purl.org/dc/terms/', xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@type': '@id' }, columns: { '@id': 'column', '@container': '@list' }, titles: { '@id': 'title', '@language': 'en' },
  string: 'xsd:string', integer: 'xsd:integer', date: 'xsd:date', datatype: { '@type': '@vocab' }, base: { '@type': '@vocab' },
};

const [table, described] = process.argv.slice(2);
const metadata = { ...JSON.parse(readFileSync(described, 'utf8')), '@context': context };
const dataset = Datasets.dataset((await jsonld.toRDF(metadata)).map((quad) => DataFactory.fromTerm({ termType: 'Quad', ...quad })));
for await (const { predicate, object } of new Parser({ metadata: dataset, baseIRI: metadata.url }).import(createReadStream(table)))
  if (object.datatype) console.log(predicate.value.split('#').pop(), object.value, object.datatype.value.split('#').pop());
