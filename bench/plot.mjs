// Bars, as SVG: one for each, on a logarithmic scale, for the fastest is a hundred times the slowest.

const BAR = 22;
const LEFT = 190;
const WIDTH = 720;

/** @param rows of { name, speed in MB/s } */
export function plot(rows) {
  const sorted = [...rows].sort((a, b) => b.speed - a.speed);
  const most = Math.max(100, ...sorted.map(({ speed }) => speed));
  const x = (speed) => (Math.log10(Math.max(speed, 0.1) * 10) / Math.log10(most * 10)) * (WIDTH - LEFT - 70);
  const height = sorted.length * BAR + 40;
  const lines = [0.1, 1, 10, 100].filter((mark) => mark <= most);
  const grid = lines.map(
    (mark) =>
      `<line class="grid" x1="${at(LEFT + x(mark))}" x2="${at(LEFT + x(mark))}" y1="10" y2="${height - 22}"/><text x="${at(LEFT + x(mark))}" y="${height - 8}" text-anchor="middle">${mark}</text>`,
  );
  const bars = sorted.map(({ name, speed }, index) => {
    const y = 14 + index * BAR;
    const own = name.startsWith('wirecopy') ? ' class="own"' : '';
    return `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${name}</text><rect${own} x="${LEFT}" y="${y}" width="${at(x(speed))}" height="${BAR - 6}"/><text x="${at(LEFT + x(speed) + 6)}" y="${y + 12}">${speed.toFixed(1)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Throughput in MB/s">
<style>text{font:12px sans-serif;fill:#444}rect{fill:#999}.own{fill:#a33}.grid{stroke:#ccc}@media(prefers-color-scheme:dark){text{fill:#ccc}.own{fill:#e77}.grid{stroke:#555}}</style>
${[...grid, ...bars].join('\n')}
</svg>
`;
}

function at(value) {
  return value.toFixed(1);
}
