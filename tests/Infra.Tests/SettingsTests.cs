using System.Text.Json;

namespace Ovop.Infra.Tests;

public sealed class SettingsTests(Production production)
{
    [Fact]
    public void The_application_gets_exactly_the_settings_it_reads() =>
        Settings.EnumerateObject().Select(setting => setting.Name).ShouldBe(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "AZURE_CLIENT_ID",
                "AzureWebJobsDisableHomepage",
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
                "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT",
                "Mail__From",
                "Mail__Provider",
                "Mail__ReplyTo",
                "Mail__SendGrid__ApiKey",
                "Mail__SendGrid__WebhookKey",
                "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
                "ReconciliationSchedule",
                "Scan__Required",
                "Site__BaseAddress",
                "Staff__SignIn",
                "Texts__Twilio__AccountSid",
                "Texts__Twilio__AuthToken",
                "Texts__Twilio__From",
            ],
            ignoreOrder: true);

    [Fact]
    public void The_host_reaches_its_storage_by_managed_identity() =>
        Settings.GetProperty("AzureWebJobsStorage__credential").GetString().ShouldBe("managedidentity");

    [Fact]
    public void The_mail_key_is_a_reference_to_the_vault() =>
        Settings.GetProperty("Mail__SendGrid__ApiKey").GetString()!.ShouldMatch("^@Microsoft.KeyVault\\(VaultName=kv-[a-z0-9]+;SecretName=sendgrid-api-key\\)$");

    [Fact]
    public void Telemetry_is_written_by_identity() =>
        Settings.GetProperty("APPLICATIONINSIGHTS_AUTHENTICATION_STRING").GetString()!.ShouldContain("Authorization=AAD");

    private JsonElement Settings => production.PropertiesOf("Microsoft.Web/sites/config", "/appsettings");
}
