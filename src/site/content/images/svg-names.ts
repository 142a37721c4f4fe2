/*
 * What of SVG is published. Left out: whatever runs, loads, leads elsewhere, holds another
 * language, or changes an attribute later (`animate` can set an address).
 * Source: https://www.w3.org/TR/SVG2/eltindex.html, https://www.w3.org/TR/SVG2/attindex.html
 */

const split = (names: string) => new Set(names.trim().split(/\s+/));

/** Elements that draw, or say what is drawn. */
export const allowedElements = split(`
	svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan
	textPath linearGradient radialGradient stop pattern clipPath mask marker image filter feBlend
	feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
	feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
	feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
	feSpotLight feTile feTurbulence
`);

/** Elements that hold what is drawn, and are left out around it. */
export const unwrapped = split("a switch");

/** Whether an element is what drawing programs leave for themselves: nobody need be told of it. */
export function isQuiet(name: string): boolean {
	return name === "metadata";
}

/** Attributes of the above: where, how large, how it looks. `href` has rules of its own. */
export const allowedAttributes = split(`
	id class style lang viewBox preserveAspectRatio width height x y x1 y1 x2 y2
	cx cy r rx ry fx fy fr d points pathLength transform dx dy rotate textLength lengthAdjust
	startOffset method spacing side offset gradientUnits gradientTransform spreadMethod
	patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
	markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result
	mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order
	kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
	specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector
	azimuth elevation stdDeviation radius baseFrequency numOctaves seed stitchTiles z pointsAtX
	pointsAtY pointsAtZ limitingConeAngle alignment-baseline baseline-shift clip clip-path clip-rule
	color color-interpolation color-interpolation-filters color-rendering cursor direction display
	dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family
	font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
	letter-spacing lighting-color marker-end marker-mid marker-start mask mask-type opacity overflow
	paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
	stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
	text-anchor text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility
	word-spacing writing-mode aria-label aria-hidden
`);
