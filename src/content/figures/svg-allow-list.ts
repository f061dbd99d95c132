const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Every element that an SVG may have: shapes and text, and nothing that loads, runs, repeats or moves. */
export const svgElements = words(`
  svg g defs title desc path rect circle ellipse line polyline polygon text tspan
  linearGradient radialGradient stop clipPath marker
`);

/** Every attribute that they may have: none that names another file, a style sheet or a script. */
export const svgAttributes = words(`
  xmlns version id role aria-label aria-labelledby aria-hidden lang
  viewBox preserveAspectRatio width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points rotate pathLength
  transform opacity color display visibility
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset vector-effect paint-order shape-rendering text-rendering
  font-family font-size font-style font-weight text-anchor dominant-baseline alignment-baseline baseline-shift
  letter-spacing word-spacing text-decoration textLength lengthAdjust
  offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod
  clip-path clip-rule clipPathUnits
  marker-start marker-end markerWidth markerHeight markerUnits refX refY orient
`);

/** The attributes that may refer to an element of the same file, as `url(#id)`. */
export const svgReferences = words('fill stroke clip-path marker-start marker-end');

/** The functions that values may call. */
export const svgFunctions = words('matrix translate scale rotate skewX skewY rgb rgba hsl hsla');
