using System.Reflection;
using LocalHost.Tests;
using Xunit.v3;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>A test that fails says with its failure what the hosts of that moment wrote of errors: later their folders are gone.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ErrorsOfHostsAttribute : BeforeAfterTestAttribute
{
    private const int Lines = 40;

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
        {
            return;
        }
        foreach (var host in HostProcess.Present)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{host.Http.BaseAddress}\n{string.Join('\n', ErrorsOf(Path.Combine(host.Data, "logs", "localhost.log")))}");
        }
    }

    /// <summary>The last lines of errors, each with what follows it until the next entry: the exception.</summary>
    private static Queue<string> ErrorsOf(string log)
    {
        if (!File.Exists(log))
        {
            return new();
        }
        using var file = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var (errors, isError) = (new Queue<string>(), false);
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith("20", StringComparison.Ordinal))
            {
                isError = line.Contains(" Error ", StringComparison.Ordinal) || line.Contains(" Critical ", StringComparison.Ordinal);
            }
            if (isError)
            {
                errors.Enqueue(line);
            }
            if (errors.Count > Lines)
            {
                errors.Dequeue();
            }
        }
        return errors;
    }
}
