// The coast of Indonesia as an SVG, from Natural Earth (public domain) as the package world-atlas serves it.
// Register/Map/Outline.cs puts places on it: what is where, the two must agree on.
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';

const [west, east, north, south, width] = [94.9, 141.1, 6.2, -11.2, 1000];
const scale = width / (east - west);
const least = 0.001; // square degrees that a bend or an island must have to be drawn

const drawn = ([longitude, latitude]) => [Math.round((longitude - west) * scale), Math.round((north - latitude) * scale)];

function path(coast) {
  const points = coast.slice(0, -1).map(drawn).filter(([x, y], at, all) => at === 0 || x !== all[at - 1][0] || y !== all[at - 1][1]);
  const steps = points.slice(1).map(([x, y], at) => `${x - points[at][0]} ${y - points[at][1]}`);
  return points.length < 3 ? '' : `M${points[0]}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

export function outline(file) {
  const world = JSON.parse(readFileSync(file, 'utf8'));
  const indonesia = world.objects.countries.geometries.find((country) => country.id === '360');
  const whole = presimplify({ ...world, objects: { indonesia } });
  const seen = simplify(filter(whole, filterWeight(whole, least)), least);
  const islands = feature(seen, seen.objects.indonesia).geometry.coordinates.map(([coast]) => path(coast));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${Math.round((north - south) * scale)}"><path fill="#b9a888" d="${islands.join('')}"/></svg>`;
}
