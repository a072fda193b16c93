using System.Text.RegularExpressions;

namespace Ovop.Infra.Tests;

/// <summary>
/// Tables, columns, words and names of the alerts are ones that the application or its host tells. That they arrive there is for
/// InsightsTests in Functions.Tests.
/// </summary>
public sealed partial class AlertsTests(Production production)
{
    /// <summary>Of the tables' columns ("AppTraces", "AppRequests", "AppMetrics" in Azure Monitor's reference), those that are read.</summary>
    private static readonly Dictionary<string, string[]> Columns = new()
    {
        ["AppTraces"] = ["Message", "Properties", "SeverityLevel"],
        ["AppRequests"] = ["ResultCode"],
        ["AppMetrics"] = ["Name", "Properties", "Sum"],
    };

    /// <summary>What the host and its extensions say, which is no text of ours.</summary>
    private static readonly string[] OfTheHost = ["Host.Triggers.DurableTask", "Orchestrator", "Message has reached MaxDequeueCount"];

    private static readonly string Told = string.Concat(Directory
        .EnumerateFiles(Path.Combine(Production.InfraFolder, "..", "src", "Functions"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/")).Select(File.ReadAllText));

    private IReadOnlyList<string> Queries => [.. production.All("Microsoft.Insights/scheduledQueryRules")
        .Select(rule => rule.GetProperty("properties").GetProperty("criteria").GetProperty("allOf")[0].GetProperty("query").GetString()!)];

    [Fact]
    public void Tables_and_columns_are_those_of_the_workspace() =>
        Queries.ShouldAllBe(query => Column().Matches(Literal().Replace(query, "")).All(column => Columns[Table(query)].Contains(column.Value)));

    [Fact]
    public void Each_word_begins_a_line_that_the_application_logs() =>
        Literals("AppTraces").Except(OfTheHost).ShouldAllBe(words => LogLine().Matches(Told).Any(line => line.Groups[1].Value.StartsWith(words, StringComparison.Ordinal)));

    [Fact]
    public void Each_name_is_one_of_the_applications_metrics_or_of_their_tags() =>
        Literals("AppMetrics").ShouldAllBe(name => Told.Contains($"\"{name}\""));

    [Theory]
    [InlineData("case-stuck", "cases-stuck")]
    [InlineData("mail-failed", "letters-failed")]
    [InlineData("failures-open", "failures-oldest")]
    public void What_is_logged_is_counted_as_well(string byWords, string byNumbers) =>
        (Table(QueryOf(byWords)), Table(QueryOf(byNumbers))).ShouldBe(("AppTraces", "AppMetrics"));

    [Theory]
    [InlineData("orchestration-failed")]
    [InlineData("reconciliation-failed")]
    [InlineData("scan-failed")]
    [InlineData("poison-queue")]
    [InlineData("server-errors")]
    [InlineData("nothing-heard")]
    public void The_operator_is_told_when(string alert) =>
        production.PropertiesOf("Microsoft.Insights/scheduledQueryRules", alert).GetProperty("actions").GetProperty("actionGroups").GetArrayLength().ShouldBe(1);

    [Fact]
    public void Silence_is_an_alert_too()
    {
        var found = production.PropertiesOf("Microsoft.Insights/scheduledQueryRules", "nothing-heard").GetProperty("criteria").GetProperty("allOf")[0];

        (found.GetProperty("operator").GetString(), found.GetProperty("threshold").GetInt32()).ShouldBe(("LessThan", 1));
    }

    private string QueryOf(string alert) => production.PropertiesOf("Microsoft.Insights/scheduledQueryRules", $"-{alert}")
        .GetProperty("criteria").GetProperty("allOf")[0].GetProperty("query").GetString()!;

    private IEnumerable<string> Literals(string table) => Queries.Where(query => Table(query) == table)
        .SelectMany(query => Literal().Matches(query)).Select(literal => literal.Groups[1].Value);

    private static string Table(string query) => query.Split(' ')[0];

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Literal();

    /// <summary>Columns begin with a capital; so does nothing else behind the table.</summary>
    [GeneratedRegex(@"(?<=[ (])[A-Z]\w+")]
    private static partial Regex Column();

    [GeneratedRegex("LoggerMessage\\(LogLevel\\.(?:Warning|Error), \"([^\"]*)")]
    private static partial Regex LogLine();
}
