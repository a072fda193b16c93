using System.Globalization;
using System.Text.Json;

namespace Ovop.Infra.Tests;

public sealed class SettingsTests(Production production, Other relayed)
{
    [Fact]
    public void The_application_gets_exactly_the_settings_it_reads() =>
        Settings.EnumerateObject().Select(setting => setting.Name).ShouldBe(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "AZURE_CLIENT_ID",
                "AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval",
                "AzureFunctionsJobHost__extensions__queues__maxPollingInterval",
                "AzureWebJobsDisableHomepage",
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
                "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT",
                "Keys__Vault",
                "Limits__FrontDoorId",
                "MALLOC_ARENA_MAX",
                "MALLOC_TRIM_THRESHOLD_",
                "Mail__From",
                "Mail__Provider",
                "Mail__ReplyTo",
                "Mail__SendGrid__ApiKey",
                "Mail__SendGrid__WebhookKey",
                "Mail__Smtp__Host",
                "Mail__Smtp__Password",
                "Mail__Smtp__Port",
                "Mail__Smtp__User",
                "OTEL_TRACES_SAMPLER",
                "OTEL_TRACES_SAMPLER_ARG",
                "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
                "ReconciliationSchedule",
                "Scan__Required",
                "Site__BaseAddress",
                "Staff__SignIn",
                "Texts__Twilio__AccountSid",
                "Texts__Twilio__AuthToken",
                "Texts__Twilio__From",
                "Uploads__blobServiceUri",
                "Uploads__clientId",
                "Uploads__credential",
                "Uploads__queueServiceUri",
            ],
            ignoreOrder: true);

    /// <summary>A verdict or a step waits at most so long in an empty queue; the promise is a minute.</summary>
    [Theory]
    [InlineData("AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval")]
    [InlineData("AzureFunctionsJobHost__extensions__queues__maxPollingInterval")]
    public void Empty_queues_are_looked_at_within_a_minute(string setting) =>
        TimeSpan.Parse(Settings.GetProperty(setting).GetString()!, CultureInfo.InvariantCulture).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(59));

    [Fact]
    public void The_host_reaches_its_storage_by_managed_identity() =>
        Settings.GetProperty("AzureWebJobsStorage__credential").GetString().ShouldBe("managedidentity");

    [Fact]
    public void The_mail_key_is_a_reference_to_the_vault() =>
        Settings.GetProperty("Mail__SendGrid__ApiKey").GetString()!.ShouldMatch("^@Microsoft.KeyVault\\(VaultName=kv-[a-z0-9]+;SecretName=sendgrid-api-key\\)$");

    [Fact]
    public void With_a_relay_of_ones_own_letters_go_there_and_nowhere_else()
    {
        var settings = relayed.PropertiesOf("Microsoft.Web/sites/config", "/appsettings");

        settings.GetProperty("Mail__Provider").GetString().ShouldBe("Smtp");
        settings.GetProperty("Mail__Smtp__Host").GetString().ShouldBe("surat.example.go.id");
        settings.GetProperty("Mail__Smtp__Port").GetString().ShouldBe("587");
        settings.GetProperty("Mail__Smtp__Password").GetString()!.ShouldEndWith(";SecretName=smtp-password)");
        settings.GetProperty("Mail__SendGrid__ApiKey").GetString().ShouldBe("");
    }

    [Fact]
    public void Telemetry_is_written_by_identity() =>
        Settings.GetProperty("APPLICATIONINSIGHTS_AUTHENTICATION_STRING").GetString()!.ShouldContain("Authorization=AAD");

    [Fact]
    public void The_hosts_exporter_keeps_every_trace_and_so_every_word_beneath_one()
    {
        Settings.GetProperty("OTEL_TRACES_SAMPLER").GetString().ShouldBe("microsoft.fixed_percentage");
        Settings.GetProperty("OTEL_TRACES_SAMPLER_ARG").GetString().ShouldBe("1.0");
    }

    private JsonElement Settings => production.PropertiesOf("Microsoft.Web/sites/config", "/appsettings");
}
