using System.Runtime.InteropServices;
using LocalHost;
using LocalHost.Settings;
using LocalHost.Setup;

var progress = new Progress();
using var stop = new CancellationTokenSource();
void OnSignal(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
try
{
    var line = CommandLine.Parse(args);
    if (line.Help)
    {
        progress.Line(CommandLine.Usage);
        return 0;
    }
    return await new Run(line, progress, stop.Token).RunAsync();
}
catch (StartRefusedException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
