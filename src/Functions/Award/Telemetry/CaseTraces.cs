using System.Diagnostics;
using Ovop.Core.Cases;

namespace Ovop.Functions.Award.Telemetry;

/// <summary>The steps of a case in traces. All carry its number, so that one search shows the thread from the form to the mail.</summary>
internal static class CaseTraces
{
    public const string Name = "Ovop";

    /// <summary>The tag that holds the application number.</summary>
    public const string CaseTag = "ovop.case";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Begins a step; null when nobody listens. What the step asks of storage or mail lies beneath it.</summary>
    public static Activity? Begin(string step, ApplicationNumber number)
    {
        Activity.Current?.SetTag(CaseTag, number.ToString());
        return Source.StartActivity(step)?.SetTag(CaseTag, number.ToString());
    }
}
