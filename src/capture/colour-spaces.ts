/** Three channels of one colour. */
export type Triple = readonly [number, number, number];

/** sRGB channels (0–255, unclipped) of an OKLab colour, https://www.w3.org/TR/css-color-4/#color-conversion-code */
export function fromOklab(lightness: number, a: number, b: number): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** sRGB channels (0–255, unclipped) of a CIE Lab colour under D50, Bradford-adapted to D65 as css-color-4 has it. */
export function fromLab(lightness: number, a: number, b: number): Triple {
  const middle = (lightness + 16) / 116;
  const x = 0.3457 / 0.3585 * uncubed(middle + a / 500);
  const y = lightness > 8 ? middle ** 3 : lightness / (24389 / 27);
  const z = (1 - 0.3457 - 0.3585) / 0.3585 * uncubed(middle - b / 200);
  return [
    encoded(3.1341359569 * x - 1.6173863321 * y - 0.4906619460 * z),
    encoded(-0.9787955479 * x + 1.9162542719 * y + 0.0334428737 * z),
    encoded(0.0719553798 * x - 0.2289768264 * y + 1.4053860511 * z),
  ];
}

// CIE 15: the cube, linear below its knee.
function uncubed(value: number): number {
  return value > 6 / 29 ? value ** 3 : (116 * value - 16) / (24389 / 27);
}

// IEC 61966-2-1 transfer function.
function encoded(linear: number): number {
  const size = Math.abs(linear);
  const value = size <= 0.0031308 ? 12.92 * size : 1.055 * size ** (1 / 2.4) - 0.055;
  return 255 * Math.sign(linear) * value;
}
