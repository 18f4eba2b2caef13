import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import atlas from "us-atlas/states-albers-10m.json";

/** Already projected, and drawn in this box. */
export const mapBox = "0 0 975 610";

/** Shorter than this is not seen at the size of the map, and would be half of the page. */
const finestDetail = 2;

let shapes: ReadonlyMap<string, string> | undefined;

/** A path for each state, by FIPS code. Territories other than those drawn have only their tile. */
export function stateShapes(): ReadonlyMap<string, string> {
  return (shapes ??= draw());
}

function draw() {
  const path = geoPath().digits(0);
  const thinned = { ...withoutTransform(atlas), objects: atlas.objects };
  return new Map(
    feature(thinned, thinned.objects.states).features.map((state) => [String(state.id), path(state) ?? ""]),
  );
}

type Point = [x: number, y: number];

/** Borders are shared lines, so leaving out points on a line leaves no gap between neighbors. */
function withoutTransform(topology: typeof atlas) {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return thin(points);
  });
  return { type: "Topology" as const, arcs };
}

function thin(points: Point[]): Point[] {
  const kept: Point[] = [];
  for (const [position, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = position === points.length - 1;
    if (!last || isEnd || Math.hypot(point[0] - last[0], point[1] - last[1]) >= finestDetail)
      kept.push(point);
  }
  return kept;
}
