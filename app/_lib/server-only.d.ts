/** Next resolves this name itself and refuses it in a client bundle; there is no package of that name here. */
declare module 'server-only'
