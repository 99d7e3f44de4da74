// The options are those of the test process; a process that a test starts is a plain one.
delete process.env.NODE_OPTIONS;
// The runner lets go of its processes by closing the channel: what a test left open must not keep one alive.
process.once('disconnect', () => process.exit());
