/** Preloaded into a program: sends it SIGTERM as soon as it begins to load the package that `LOADING` names. */
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

let isSent = false

/** A hook of Node.js, which has a thread of its own for them. */
export function resolve(specifier, context, next) {
  if (specifier === process.env.LOADING && !isSent) {
    isSent = true
    process.kill(process.pid, 'SIGTERM')
  }
  return next(specifier, context)
}
