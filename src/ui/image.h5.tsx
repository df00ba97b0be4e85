type ImageProps = { className?: string; src: string; lazyLoad?: boolean; onError?: () => void }

/** A picture, which says nothing by itself: what stands around it is named. */
export function Image({ className, src, lazyLoad = false, onError }: ImageProps) {
  return <img className={className} src={src} alt="" loading={lazyLoad ? 'lazy' : 'eager'} onError={onError} />
}
