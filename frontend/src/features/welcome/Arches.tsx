const rounds = [
  { radius: 48, width: 16 },
  { radius: 100, width: 13 },
  { radius: 146, width: 26 },
  { radius: 204, width: 13 },
  { radius: 254, width: 14 },
];

/** The door of the mark, repeated. Decoration only. */
export function Arches({ className }: { className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 540 480" aria-hidden="true" preserveAspectRatio="xMidYMin slice">
      {rounds.map(({ radius, width }) => (
        <path
          key={radius}
          d={`M${270 - radius} 480V170a${radius} ${radius} 0 0 1 ${radius * 2} 0v310`}
          fill="none"
          stroke="#b6d5e1"
          strokeWidth={width}
        />
      ))}
    </svg>
  );
}
