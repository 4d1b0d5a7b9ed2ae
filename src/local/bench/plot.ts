/** Lines over logarithmic axes, as an SVG that reads well on light and on dark pages. */

export type Panel = {
  readonly title: string
  readonly unit: string
  readonly lines: readonly Line[]
}

/** A line through its points, from left to right; all are above 0. */
export type Line = {
  readonly name: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** Of each line in turn, the first of which is drawn stronger: on white, and on black. */
const colours = [
  ['#0b5fce', '#58a6ff'],
  ['#c2500a', '#f0883e'],
  ['#8a6500', '#e3b341'],
  ['#1a7f37', '#56d364'],
  ['#b5318f', '#f778ba'],
  ['#7a3fd1', '#c297ff'],
  ['#007380', '#39c5cf'],
] as const

const panelWidth = 480
const panelHeight = 320
const perRow = 2
/** Space around the lines of a panel: for title, for the names of lines, for either axis. */
const space = { above: 44, right: 152, below: 34, left: 58 }
const lineHeight = 15

/** The panels, two in a row, each with every line named at its end. The colours of a name never change. */
export function plotOf(panels: readonly Panel[]): string {
  const names = [...new Set(panels.flatMap(({ lines }) => lines.map(({ name }) => name)))]
  const width = panelWidth * perRow
  const height = panelHeight * Math.ceil(panels.length / perRow)
  const drawn = panels.map((panel, i) => {
    const x = panelWidth * (i % perRow)
    const y = panelHeight * Math.floor(i / perRow)
    return `<g transform="translate(${x} ${y})">\n${drawnPanel(panel, names)}\n</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(panels.map(({ title, unit }) => `${title} (${unit})`).join('; '))}, against the number of articles</title>
<style>
text { font: 12px system-ui, sans-serif; fill: var(--ink) }
.title { font-size: 14px; font-weight: 600 }
.tick { fill: var(--faint) }
.grid { stroke: var(--grid) }
.line { fill: none; stroke-width: 1.5 }
.lead { stroke-width: 0.75; opacity: 0.6 }
.first { stroke-width: 3 }
.first-name { font-weight: 700 }
${schemeOf(0, { page: '#ffffff', ink: '#1f2328', faint: '#59636e', grid: '#dde1e6' })}
@media (prefers-color-scheme: dark) {
${schemeOf(1, { page: '#0d1117', ink: '#f0f6fc', faint: '#9198a1', grid: '#2b313a' })}
}
</style>
<rect width="${width}" height="${height}" fill="var(--page)"/>
${drawn.join('\n')}
</svg>
`
}

function schemeOf(scheme: 0 | 1, others: Readonly<Record<string, string>>): string {
  const lines = colours.map((pair, i) => [`line-${i}`, pair[scheme]] as const)
  const all = [...Object.entries(others), ...lines]
  return `:root { ${all.map(([name, colour]) => `--${name}: ${colour}`).join('; ')} }`
}

function drawnPanel({ title, unit, lines }: Panel, names: readonly string[]): string {
  const drawable = lines.filter(({ points }) => points.length > 0)
  const points = drawable.flatMap((line) => line.points)
  const right = panelWidth - space.right
  const bottom = panelHeight - space.below
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const across = logScale(Math.min(...xs), Math.max(...xs), space.left + 12, right - 12)
  const up = logScale(Math.min(...ys), Math.max(...ys), bottom - 8, space.above + 8)
  const colourOf = (name: string) => `var(--line-${names.indexOf(name) % colours.length})`

  const columns = [...new Set(xs)].map((x) => {
    const at = rounded(across(x))
    return `<path class="grid" d="M${at} ${space.above}V${bottom}"/><text class="tick" x="${at}" y="${bottom + 18}" text-anchor="middle">${x.toLocaleString('en')}</text>`
  })
  const rows = ticksFrom(Math.min(...ys), Math.max(...ys)).map((y) => {
    const at = rounded(up(y))
    return `<path class="grid" d="M${space.left} ${at}H${right}"/><text class="tick" x="${space.left - 8}" y="${at + 4}" text-anchor="end">${y.toLocaleString('en')} ${unit}</text>`
  })
  const curves = drawable.map(({ name, points }) => {
    const colour = colourOf(name)
    const places = points.map(({ x, y }) => `${rounded(across(x))} ${rounded(up(y))}`)
    const dots = places.map((place) => {
      const [x, y] = place.split(' ')
      return `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`
    })
    return `<path class="line${name === names[0] ? ' first' : ''}" stroke="${colour}" d="M${places.join('L')}"/>${dots.join('')}`
  })

  const ends = drawable.map(({ points }) => up(points.at(-1)!.y))
  const places = spread(ends, lineHeight, space.above + 4, bottom)
  const labels = drawable.map(({ name, points }, i) => {
    const lead = `M${rounded(across(points.at(-1)!.x) + 4)} ${rounded(ends[i]!)}L${right + 8} ${rounded(places[i]!)}`
    return `<path class="lead" stroke="${colourOf(name)}" d="${lead}"/><text${name === names[0] ? ' class="first-name"' : ''} x="${right + 11}" y="${rounded(places[i]! + 4)}" style="fill:${colourOf(name)}">${escaped(name)}</text>`
  })

  return [
    `<text class="title" x="${space.left}" y="24">${escaped(title)}</text>`,
    ...columns,
    `<text class="tick" x="${right + 11}" y="${bottom + 18}">articles</text>`,
    ...rows,
    ...curves.toReversed(),
    ...labels,
  ].join('\n')
}

/** From values between two bounds to places between two others. */
function logScale(
  least: number,
  most: number,
  from: number,
  to: number,
): (value: number) => number {
  const [low, high] = [Math.log(least), Math.log(most)]
  if (high === low) return () => (from + to) / 2
  return (value) => from + ((Math.log(value) - low) / (high - low)) * (to - from)
}

/** Round values between two bounds: powers of ten, and where they are few 2 and 5 times those. */
function ticksFrom(least: number, most: number): number[] {
  const steps = Math.log10(most / least) > 2.5 ? [1] : [1, 2, 5]
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power++) {
    for (const step of steps) ticks.push(Number((step * 10 ** power).toPrecision(1)))
  }
  return ticks.filter((tick) => tick >= least && tick <= most)
}

/** Moves places apart until they are so far from each other, keeping their order and within bounds. */
function spread(
  places: readonly number[],
  distance: number,
  least: number,
  most: number,
): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!)
  const moved = [...places]
  let free = least
  for (const i of order) {
    moved[i] = Math.max(free, moved[i]!)
    free = moved[i]! + distance
  }
  let limit = most
  for (const i of order.toReversed()) {
    moved[i] = Math.min(limit, moved[i]!)
    limit = moved[i]! - distance
  }
  return moved
}

const rounded = (place: number) => Math.round(place * 10) / 10

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
