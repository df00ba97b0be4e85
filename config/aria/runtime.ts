import { mergeInternalComponents } from '@tarojs/shared'
import { ariaComponents } from './components'

// The runtime half of the plugin: without it the attributes are in the templates but never in the data.
mergeInternalComponents(ariaComponents)
