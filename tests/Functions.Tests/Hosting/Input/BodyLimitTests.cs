using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting.Input;

public sealed class BodyLimitTests
{
    private const string Setting = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";

    [Fact]
    public void Whoever_says_nothing_takes_a_form() => BodyLimit.Of("SignOutEndpoint", "POST").MostBytes.ShouldBe(BodyLimit.Form);

    [Theory]
    [InlineData("DocumentPost", "GET")]
    [InlineData("DocumentPost", "HEAD")]
    [InlineData("ZUnknownPage", "POST")]
    [InlineData("ZUnknownPage", "DELETE")]
    public void Pages_and_unknown_addresses_take_nothing(string function, string method) => BodyLimit.Of(function, method).MostBytes.ShouldBe(0);

    [Fact]
    public void A_document_of_the_ordinary_greatest_size_can_be_sent_twice_at_once() => ((long)BodyLimit.Upload).ShouldBeGreaterThan(2 * DocumentLimits.Default.MaxBytes);

    [Fact]
    public void The_host_lets_through_what_the_app_takes_and_refuses_in_its_own_words() =>
        Functions.Max(function => BodyLimit.Of(function, "POST").MostBytes).ShouldBeLessThan(BodyLimit.Host);

    [Fact]
    public void The_templates_of_Azure_and_the_settings_of_this_machine_say_so_to_the_host()
    {
        var template = Regex.Match(File.ReadAllText(Path.Combine(Sources.Root, "infra/main.bicep")), $"{Setting}: '(?<bytes>[0-9]+)'").Groups["bytes"].Value;
        var local = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources.Root, "src/Functions/local.settings.json"))).RootElement.GetProperty("Values").GetProperty(Setting).GetString();

        (template, local).ShouldBe(($"{BodyLimit.Host}", $"{BodyLimit.Host}"));
    }

    private static IEnumerable<string> Functions =>
        from type in typeof(BodyLimit).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select function.Name;
}
