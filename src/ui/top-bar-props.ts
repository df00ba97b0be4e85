export type TopBarProps = { title: string; backLabel: string; onBack: () => void }
