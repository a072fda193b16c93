[assembly: AssemblyFixture(typeof(Ovop.Functions.Tests.Award.QuietEngine))]

namespace Ovop.Functions.Tests.Award;

/// <summary>
/// The in-process engine is a web host of its own (InProcessTestHost 0.2.3-preview.1), which writes every call to the console whatever
/// factory of logs it is given: tens of thousands of lines, in which a failure of CI is lost. It does read the environment.
/// </summary>
public sealed class QuietEngine
{
    public QuietEngine() => Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
}
