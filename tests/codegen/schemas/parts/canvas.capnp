@0xe3a59b7c1d2f4860;

using Everything = import "../everything.capnp";
using Shapes = import "shapes.capnp";

const best :Everything.Color = lightBlue;

interface Canvas extends(Everything.Interfaces.Writer) {
  draw @0 (point :Shapes.Point) -> (unions :Everything.Unions);
}
