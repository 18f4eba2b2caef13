// The compiler would otherwise infer a type from 800 kB of coordinates.
declare module "us-atlas/counties-10m.json" {
  const topology: {
    objects: { counties: { geometries: { id: string; properties: { name: string } }[] } };
  };
  export default topology;
}
